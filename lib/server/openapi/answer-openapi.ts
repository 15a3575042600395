import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { DeskRequest } from '@/lib/server/http/with-staff';
import { openApiDocument } from './document';

const noQuery = z.strictObject({}, { error: parameterTexts.noneOfOpenApi });

/** The description of the app's own API, for everybody who is signed in: `GET /api/openapi.json`. */
export async function answerOpenApi({ request }: DeskRequest): Promise<Response> {
  parseQuery(request, noQuery);
  return Response.json(openApiDocument());
}
