import { fileImportTexts } from '#messages/import/file-import';

const { size } = fileImportTexts;

/** The size of a file. 1 MB is 1,048,576 bytes, as in file managers and our limit. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return size.bytes(bytes);
  if (bytes < 1024 * 1024) return size.kilobytes(Math.round(bytes / 1024));
  return size.megabytes(bytes / 1024 / 1024);
}
