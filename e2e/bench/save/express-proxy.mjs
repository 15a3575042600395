import express from 'express';
import { importTypescript } from '../../../lib/commands/import-typescript.mjs';
import { builtFiles } from '../page/built-files.mjs';

// The back end that people write beside react-admin: it validates with our own schema and holds the access token.
// No session, no ledger, no second try.

const { accountSchema } = await importTypescript('lib/schemas/account/account.ts');
const {
  ACCOUNTS_URL = '',
  TOKEN_URL = '',
  CLIENT_ID = '',
  CLIENT_SECRET = '',
  BUILT_FOLDER,
  PORT,
} = process.env;

/** @type {Promise<string> | undefined} */
let token;

/** @returns {Promise<string>} */
async function requestToken() {
  const answer = await fetch(TOKEN_URL, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    }),
  });
  return (await answer.json()).access_token;
}

const app = express();
app.use(express.json());
app.put('/api/save', async (request, response) => {
  const parsed = accountSchema.safeParse(request.body);
  if (!parsed.success) return void response.status(422).json({ errors: parsed.error.issues });
  token ??= requestToken();
  const answer = await fetch(ACCOUNTS_URL, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await token}` },
    body: JSON.stringify(parsed.data),
  });
  response.status(answer.status).json(await answer.json());
});
if (BUILT_FOLDER) app.use(builtFiles(BUILT_FOLDER));
app.listen(Number(PORT), '127.0.0.1');
