/** The product's mark, in the accent colour. Its name is beside it or in the label around it. */
export function Mark() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      className="size-5 shrink-0 text-accent"
    >
      <rect x="2.5" y="4" width="15" height="12" rx="2.5" />
      <path d="M6 8h8M6 12h4.5" />
    </svg>
  );
}
