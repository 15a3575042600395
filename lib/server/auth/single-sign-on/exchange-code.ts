import 'server-only';
import {
  authorizationCodeGrantRequest,
  type Client,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  type TokenEndpointResponse,
  type UserInfoResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi';
import type { OidcConfiguration } from '@/lib/server/configuration/sign-in';
import { type DiscoveredProvider, discoverProvider, forgetProvider } from './discover';
import { requestOptions } from './request-options';

/** What came back with the person, and what it is checked against. */
interface CodeAnswer {
  parameters: Readonly<Record<string, unknown>>;
  redirectUri: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/**
 * Exchanges the authorization code for tokens and checks the ID token: claims, nonce and signature, by any
 * algorithm that the provider publishes (OpenID Connect Core 1.0, sections 3.1.2.7 to 3.1.3.7). Throws
 * oauth4webapi's errors.
 */
export async function exchangeCode(
  oidc: OidcConfiguration,
  provider: DiscoveredProvider,
  answer: CodeAnswer,
): Promise<TokenEndpointResponse> {
  const client = clientOf(oidc);
  const given = Object.entries(answer.parameters).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const checked = validateAuthResponse(provider, client, new URLSearchParams(given), answer.state);
  const response = await authorizationCodeGrantRequest(
    provider,
    client,
    authenticationOf(oidc, provider),
    checked,
    answer.redirectUri,
    answer.codeVerifier,
    requestOptions(oidc.issuer),
  );
  const tokens = await processAuthorizationCodeResponse(provider, client, response, {
    expectedNonce: answer.nonce,
    requireIdToken: true,
  });
  await checkSignature(oidc, provider, response);
  return tokens;
}

/** What UserInfo says of the person of the ID token (OpenID Connect Core 1.0, section 5.3). */
export async function readUserInfo(
  oidc: OidcConfiguration,
  provider: DiscoveredProvider,
  accessToken: string,
  subject: string,
): Promise<UserInfoResponse> {
  const client = clientOf(oidc);
  const response = await userInfoRequest(provider, client, accessToken, requestOptions(oidc.issuer));
  return processUserInfoResponse(provider, client, subject, response);
}

async function checkSignature(oidc: OidcConfiguration, provider: DiscoveredProvider, response: Response) {
  const options = requestOptions(oidc.issuer);
  try {
    await validateApplicationLevelSignature(provider, response, options);
  } catch (error) {
    // The keys may have changed since they were read.
    forgetProvider(oidc);
    const again = await discoverProvider(oidc);
    if (again === null) throw error;
    await validateApplicationLevelSignature(again, response, options);
  }
}

function clientOf({ clientId }: OidcConfiguration): Client {
  return { client_id: clientId, [clockTolerance]: 10 };
}

/** In the header, which every provider has to take (RFC 6749, section 2.3.1), unless it says that it takes the body alone. */
function authenticationOf({ clientSecret }: OidcConfiguration, provider: DiscoveredProvider) {
  const methods = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const bodyAlone = methods.includes('client_secret_post') && !methods.includes('client_secret_basic');
  return bodyAlone ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
}
