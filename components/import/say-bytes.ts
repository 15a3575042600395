import { fileImportTexts } from '#messages/import/file-import';

/** A size as people read it; 1 MB is 1,048,576 bytes, as file managers and our limit count. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return fileImportTexts.bytes(bytes);
  if (bytes < 1024 * 1024) return fileImportTexts.kilobytes(Math.round(bytes / 1024));
  return fileImportTexts.megabytes(bytes / 1024 / 1024);
}
