/**
 * Two commands for bash or zsh, with nothing but curl and sed: a token, then the PUT of the accounts
 * API's page with the slip in its JSON mended. `origin` is where this app is reached.
 */
export function curlExample(origin: string): string {
  return `TOKEN=$(curl -s ${origin}/sandbox/eu/oauth2/token \\
  -d grant_type=client_credentials -d client_id=sandbox -d client_secret=sandbox |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i -H "Authorization: Bearer $TOKEN" -X PUT ${origin}/sandbox/eu/accounts \\
  -d '{"reference":"ACME Industries","number":"123","manager":"John Doe","parent":"ACME Group","region":"EMEA"}'`;
}
