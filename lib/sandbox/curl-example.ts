/**
 * Two commands for bash or zsh that need only curl and sed: a token, then the PUT from the accounts API's page
 * with the mistake in its JSON corrected. `origin` is this app's address.
 */
export function curlExample(origin: string): string {
  return `TOKEN=$(curl -s ${origin}/sandbox/eu/oauth2/token \\
  -d grant_type=client_credentials -d client_id=sandbox -d client_secret=sandbox |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i -H "Authorization: Bearer $TOKEN" -X PUT ${origin}/sandbox/eu/accounts \\
  -d '{"reference":"ACME Industries","number":"123","manager":"John Doe","parent":"ACME Group","region":"EMEA"}'`;
}
