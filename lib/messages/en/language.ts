/** The language's code (BCP 47): for the document, and for how numbers, times and orders are written. */
export const languageTexts = { code: 'en' };
