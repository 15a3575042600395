/** A text with the part marked that matches what was typed, whatever its case. */
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

/** -1 also where lower case has another length (İ), so that no position would fit the text as it is. */
function positionOf(text: string, part: string): number {
  const lower = text.toLowerCase();
  const lowerPart = part.toLowerCase();
  const fits = lower.length === text.length && lowerPart.length === part.length && part !== '';
  return fits ? lower.indexOf(lowerPart) : -1;
}
