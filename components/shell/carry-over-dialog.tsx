import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { answerDeparture, type Departure } from '@/lib/client/leave-guard';
import { apiRegionLabels } from '@/lib/schemas/api-region';

interface CarryOverDialogProps {
  /** null while nothing is asked. */
  departure: Extract<Departure, { kind: 'api-region' }> | null;
}

/** Asks what becomes of typed, unsaved values before the page goes to another API region. */
export function CarryOverDialog({ departure }: CarryOverDialogProps) {
  return (
    <Dialog
      open={departure !== null}
      title={departure === null ? '' : `Take what you typed to ${apiRegionLabels[departure.to]}?`}
      onClose={() => answerDeparture('stay')}
      actions={
        <>
          <Button variant="primary" onClick={() => answerDeparture('take-along')}>
            Take it along
          </Button>
          <Button onClick={() => answerDeparture('leave')}>Leave it behind</Button>
          <Button onClick={() => answerDeparture('stay')}>
            Stay in {departure === null ? '' : apiRegionLabels[departure.from]}
          </Button>
        </>
      }
    >
      <p>Nothing of it was sent. What you leave behind stays kept in this browser as a draft.</p>
    </Dialog>
  );
}
