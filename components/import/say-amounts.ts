const numbers = new Intl.NumberFormat('en');
const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A count with its thousands apart. */
export function sayCount(count: number): string {
  return numbers.format(count);
}

/** A count of rows with its word. */
export function sayRows(count: number): string {
  return count === 1 ? '1 row' : `${sayCount(count)} rows`;
}

/** A size as people read it; 1 MB is 1,048,576 bytes, as file managers and our limit count. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${numbers.format(Math.round(bytes / 1024))} kB`;
  return `${megabytes.format(bytes / 1024 / 1024)} MB`;
}
