import { leavingTexts } from '#messages/shell/leaving';
import { CarryOverDialog } from '@/components/shell/api-region/carry-over-dialog';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { answerDeparture, type Departure } from '@/lib/client/leaving/leave-guard';

const stay = () => answerDeparture('stay');
const leave = () => answerDeparture('leave');

/** The question before unsaved values are left; null while nothing is asked. */
export function LeaveDialog({ departure }: { departure: Departure | null }) {
  return (
    <>
      <Dialog
        open={departure?.kind === 'page'}
        title={leavingTexts.page.title}
        onClose={stay}
        actions={
          <>
            <Button onClick={stay}>{leavingTexts.page.stay}</Button>
            <Button onClick={leave}>{leavingTexts.page.leave}</Button>
          </>
        }
      >
        <p>{leavingTexts.page.explanation}</p>
      </Dialog>
      <Dialog
        open={departure?.kind === 'sign-out'}
        title={leavingTexts.signOut.title}
        onClose={stay}
        actions={
          <>
            <Button onClick={stay}>{leavingTexts.signOut.stay}</Button>
            <Button onClick={leave}>{leavingTexts.signOut.leave}</Button>
          </>
        }
      >
        <p>{leavingTexts.signOut.explanation}</p>
      </Dialog>
      <CarryOverDialog departure={departure?.kind === 'api-region' ? departure : null} />
    </>
  );
}
