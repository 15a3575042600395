import 'server-only';
import * as z from 'zod/mini';
import { parameterTexts } from '#messages/api/parameters';
import { eachField } from '@/lib/schemas/account/account-fields';
import { encodings, noColumn } from '@/lib/schemas/import';

const columnParameter = z.optional(
  z.pipe(
    z.string().check(z.regex(/^(none|\d{1,4})$/, parameterTexts.columnOrNone)),
    z.transform((text) => (text === noColumn ? null : Number(text))),
  ),
);

const columnParameters = eachField(() => columnParameter);

const readingParameters = {
  encoding: z.optional(z.enum(encodings, parameterTexts.choice('encoding', encodings.join(', ')))),
  headerRow: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,6}$/, parameterTexts.headerRow)),
      z.transform((text) => Number(text)),
    ),
  ),
};

/** The query of a preview. If it names no column, they are guessed from the header. */
export const previewQuerySchema = z.strictObject({
  ...columnParameters,
  ...readingParameters,
  fileBytes: z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, parameterTexts.fileBytes)),
    z.transform((text) => Number(text)),
  ),
});

/** The query of a load: the file's name, how it is read and its columns. */
export const loadQuerySchema = z.strictObject({
  ...columnParameters,
  ...readingParameters,
  reference: z.pipe(
    z.string(parameterTexts.columnOfName).check(z.regex(/^\d{1,4}$/, parameterTexts.column)),
    z.transform((text) => Number(text)),
  ),
  fileName: z.string().check(z.regex(/^\P{Cc}{1,255}$/u, parameterTexts.fileName)),
});
