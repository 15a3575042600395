import 'server-only';
import * as z from 'zod/mini';
import type * as core from 'zod/v4/core';
import type { openApiTexts } from '#messages/api/openapi';
import { accountSchema } from '@/lib/schemas/account/account';
import { accountItemSchema, accountValuesSchema } from '@/lib/schemas/account/account-item';
import { nearMatchItemSchema } from '@/lib/schemas/account/near-match-item';
import { suggestionItemSchema } from '@/lib/schemas/account/suggestion-item';
import { apiRegionHealthsSchema } from '@/lib/schemas/api-region-health';
import { attemptItemSchema } from '@/lib/schemas/attempt-item';
import { endedSessionsSchema } from '@/lib/schemas/ended-sessions';
import { importPreviewSchema, loadEventSchema } from '@/lib/schemas/import';
import { pageSchema } from '@/lib/schemas/page';
import { saveAnswerSchema } from '@/lib/schemas/save';
import { credentialTestSchema, statusSchema } from '@/lib/schemas/status';
import { activityPageQuery } from '@/lib/server/answers/activity-request';
import { accountsQuery } from '@/lib/server/answers/answer-accounts';
import { historyQuery } from '@/lib/server/answers/answer-history';
import { nearMatchesQuery } from '@/lib/server/answers/answer-near-matches';
import { suggestionsQuery } from '@/lib/server/answers/answer-suggestions';
import { loadQuerySchema, previewQuerySchema } from '@/lib/server/import/import-query';

type Schema = core.$ZodType;

/** What a body is: JSON of a schema, lines of such JSON, a file, or plain text. */
type Body = { type: string; schema?: Schema };

/** One method of one address, as it is described. */
export interface Operation {
  id: keyof (typeof openApiTexts)['operations'];
  method: 'get' | 'put' | 'post';
  path: string;
  /** Who may call it without a session. */
  access?: 'anybody' | 'metrics-token';
  query?: Schema;
  body?: Body;
  /** Its successes; every failure is a problem. */
  answers: Readonly<Record<number, readonly Body[]>>;
}

const json = (schema: Schema): readonly Body[] => [{ type: 'application/json', schema }];
const file: Body = { type: 'application/octet-stream' };
const text: readonly Body[] = [{ type: 'text/plain' }];

const accounts = '/api/{apiRegion}/accounts';

/** The whole account where it was recorded. The browser's own schema names only what the browser reads. */
const savedAccount = z.extend(z.partial(accountItemSchema), accountValuesSchema.shape);
const save = json(z.extend(saveAnswerSchema, { account: savedAccount }));

/** Everything that the app's own API can do. */
export const operations: readonly Operation[] = [
  {
    id: 'listAccounts',
    method: 'get',
    path: accounts,
    query: accountsQuery,
    answers: { 200: json(pageSchema(accountItemSchema)) },
  },
  {
    id: 'saveAccount',
    method: 'put',
    path: accounts,
    body: { type: 'application/json', schema: accountSchema },
    answers: { 200: save, 201: save },
  },
  {
    id: 'readHistory',
    method: 'get',
    path: `${accounts}/{accountId}/history`,
    query: historyQuery,
    answers: { 200: json(pageSchema(attemptItemSchema)) },
  },
  {
    id: 'findNearMatches',
    method: 'get',
    path: `${accounts}/near`,
    query: nearMatchesQuery,
    answers: { 200: json(pageSchema(nearMatchItemSchema)) },
  },
  {
    id: 'listRecentAccounts',
    method: 'get',
    path: `${accounts}/recent`,
    answers: { 200: json(pageSchema(accountItemSchema)) },
  },
  {
    id: 'previewImport',
    method: 'post',
    path: `${accounts}/import/preview`,
    query: previewQuerySchema,
    body: file,
    answers: { 200: json(importPreviewSchema) },
  },
  {
    id: 'loadFile',
    method: 'post',
    path: `${accounts}/import`,
    query: loadQuerySchema,
    body: file,
    answers: { 200: [{ type: 'application/x-ndjson', schema: loadEventSchema }] },
  },
  {
    id: 'readActivity',
    method: 'get',
    path: '/api/{apiRegion}/activity',
    query: activityPageQuery,
    answers: { 200: [...json(pageSchema(attemptItemSchema)), { type: 'text/csv' }] },
  },
  {
    id: 'endSessions',
    method: 'post',
    path: '/api/{apiRegion}/people/{personId}/end-sessions',
    answers: { 200: json(endedSessionsSchema) },
  },
  {
    id: 'suggestValues',
    method: 'get',
    path: '/api/{apiRegion}/suggestions',
    query: suggestionsQuery,
    answers: { 200: json(pageSchema(suggestionItemSchema)) },
  },
  {
    id: 'testCredential',
    method: 'post',
    path: '/api/{apiRegion}/credential/test',
    answers: { 200: json(credentialTestSchema) },
  },
  { id: 'readStatus', method: 'get', path: '/api/status', answers: { 200: json(statusSchema) } },
  {
    id: 'readApiRegions',
    method: 'get',
    path: '/api/status/api-regions',
    answers: { 200: json(apiRegionHealthsSchema) },
  },
  {
    id: 'readOpenApi',
    method: 'get',
    path: '/api/openapi.json',
    answers: { 200: [{ type: 'application/json' }] },
  },
  { id: 'isLive', method: 'get', path: '/api/health/live', access: 'anybody', answers: { 200: text } },
  {
    id: 'isReady',
    method: 'get',
    path: '/api/health/ready',
    access: 'anybody',
    answers: { 200: text, 503: text },
  },
  {
    id: 'readMetrics',
    method: 'get',
    path: '/api/metrics',
    access: 'metrics-token',
    answers: { 200: text, 401: [], 404: [] },
  },
];
