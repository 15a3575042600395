/** The ids of the shell's sheets, by which its buttons and the shortcuts open them. */
export const helpSheet = 'help-sheet';
export const preferencesSheet = 'preferences-sheet';
