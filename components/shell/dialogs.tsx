import { nameTexts } from '#messages/names';
import { leavingTexts } from '#messages/shell/leaving';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { answerDeparture, type Departure } from '@/lib/client/leaving/leave-guard';
import { HelpSheet } from './sheets/help-sheet';
import { PreferencesSheet } from './sheets/preferences-sheet';

// What the shell opens above the page. The code is fetched together, because most of it is the same.

export type SheetName = 'help' | 'preferences';

/** One of the shell's sheets. */
export function NamedSheet({ name, onClose }: { name: SheetName; onClose: () => void }) {
  return name === 'help' ? <HelpSheet onClose={onClose} /> : <PreferencesSheet onClose={onClose} />;
}

const stay = () => answerDeparture('stay');
const leave = () => answerDeparture('leave');

/** The question asked before unsaved values are left. */
export function LeaveDialog({ departure }: { departure: Departure }) {
  if (departure.kind === 'api-region') return <CarryOverDialog {...departure} />;
  const texts = departure.kind === 'page' ? leavingTexts.page : leavingTexts.signOut;
  return (
    <Dialog
      title={texts.title}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{texts.stay}</Button>
          <Button onClick={leave}>{texts.leave}</Button>
        </>
      }
    >
      <p>{texts.explanation}</p>
    </Dialog>
  );
}

/** When switching API region, the values can be taken along. */
function CarryOverDialog({ from, to }: Extract<Departure, { kind: 'api-region' }>) {
  const texts = leavingTexts.apiRegion;
  return (
    <Dialog
      title={texts.title(nameTexts.apiRegions[to])}
      onClose={stay}
      actions={
        <>
          <Button variant="primary" onClick={() => answerDeparture('take-along')}>
            {texts.takeAlong}
          </Button>
          <Button onClick={leave}>{texts.leaveBehind}</Button>
          <Button onClick={stay}>{texts.stay(nameTexts.apiRegions[from])}</Button>
        </>
      }
    >
      <p>{texts.explanation}</p>
    </Dialog>
  );
}
