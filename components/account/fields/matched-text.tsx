/** A text with the first part that matches what was typed marked, whatever the case. */
export function MatchedText({ text, part }: { text: string; part: string }) {
  const start = positionOf(text, part);
  if (start === -1) return text;
  const end = start + part.length;
  return (
    <>
      {text.slice(0, start)}
      <mark className="bg-transparent font-semibold text-inherit">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** -1 also if lower case changes the length (İ), because positions would no longer fit the original text. */
function positionOf(text: string, part: string): number {
  const lower = text.toLowerCase();
  const lowerPart = part.toLowerCase();
  const fits = lower.length === text.length && lowerPart.length === part.length && part !== '';
  return fits ? lower.indexOf(lowerPart) : -1;
}
