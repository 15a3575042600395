import { activityTexts } from '#messages/lists/activity';

interface DetailsButtonProps {
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  /** The name of the account. */
  of: string;
  onToggle: () => void;
}

/** Opens and closes the details of one attempt. */
export function DetailsButton({ open, controls, of, onToggle }: DetailsButtonProps) {
  return (
    <button
      type="button"
      aria-label={activityTexts.detailsOf(of)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
      className="grid size-7 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        className={`size-3 ${open ? 'rotate-180' : ''}`}
      >
        <path d="M2.5 4.5 6 8l3.5-3.5" />
      </svg>
    </button>
  );
}
