import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { answerDeparture, type Departure } from '@/lib/client/leave-guard';
import { CarryOverDialog } from './carry-over-dialog';

const stay = () => answerDeparture('stay');
const leave = () => answerDeparture('leave');

/** The question before unsaved values are left; null while nothing is asked. */
export function LeaveDialog({ departure }: { departure: Departure | null }) {
  return (
    <>
      <Dialog
        open={departure?.kind === 'page'}
        title="Leave without saving?"
        onClose={stay}
        actions={
          <>
            <Button onClick={stay}>Stay</Button>
            <Button onClick={leave}>Leave</Button>
          </>
        }
      >
        <p>Nothing was sent. What you typed stays kept in this browser as a draft.</p>
      </Dialog>
      <Dialog
        open={departure?.kind === 'sign-out'}
        title="Sign out without saving?"
        onClose={stay}
        actions={
          <>
            <Button onClick={stay}>Stay signed in</Button>
            <Button onClick={leave}>Sign out</Button>
          </>
        }
      >
        <p>Nothing was sent. Signing out removes your drafts from this browser.</p>
      </Dialog>
      <CarryOverDialog departure={departure?.kind === 'api-region' ? departure : null} />
    </>
  );
}
