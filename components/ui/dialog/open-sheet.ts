/** Opens the sheet of that id; nothing happens where it is open already or not on the page. */
export function openSheet(id: string): void {
  const sheet = document.getElementById(id);
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
}
