import { nameTexts } from '#messages/names';
import { leavingTexts } from '#messages/shell/leaving';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { answerDeparture, type Departure } from '@/lib/client/leaving/leave-guard';

interface CarryOverDialogProps {
  /** null while nothing is asked. */
  departure: Extract<Departure, { kind: 'api-region' }> | null;
}

/** Asks what becomes of typed, unsaved values before the page goes to another API region. */
export function CarryOverDialog({ departure }: CarryOverDialogProps) {
  return (
    <Dialog
      open={departure !== null}
      title={departure === null ? '' : leavingTexts.apiRegion.title(nameTexts.apiRegions[departure.to])}
      onClose={() => answerDeparture('stay')}
      actions={
        <>
          <Button variant="primary" onClick={() => answerDeparture('take-along')}>
            {leavingTexts.apiRegion.takeAlong}
          </Button>
          <Button onClick={() => answerDeparture('leave')}>{leavingTexts.apiRegion.leaveBehind}</Button>
          <Button onClick={() => answerDeparture('stay')}>
            {departure === null ? '' : leavingTexts.apiRegion.stay(nameTexts.apiRegions[departure.from])}
          </Button>
        </>
      }
    >
      <p>{leavingTexts.apiRegion.explanation}</p>
    </Dialog>
  );
}
