import 'server-only';
import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import { openApiTexts } from '#messages/api/openapi';
import { problemContentType, problemSchema } from '@/lib/problem/problem';
import { apiRegions } from '@/lib/schemas/api-region';
import { version } from '@/package.json';
import { type Operation, operations } from './operations';

type Json = Readonly<Record<string, unknown>>;
type Schema = NonNullable<Operation['query']>;

/** The description of the app's own API (OpenAPI 3.1), made of the schemas that parse its requests and answers. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: openApiTexts.title, version, description: openApiTexts.description },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        metricsToken: { type: 'http', scheme: 'bearer', description: openApiTexts.metricsToken },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'account-desk.session',
          description: openApiTexts.session,
        },
      },
      responses: {
        problem: {
          description: openApiTexts.problem,
          content: { [problemContentType]: { schema: schemaOf(problemSchema, 'output') } },
        },
      },
    },
  };
}

function describe(operation: Operation): Json {
  const { id, body, answers, access } = operation;
  return {
    operationId: id,
    summary: openApiTexts.operations[id],
    ...(access === undefined ? {} : { security: access === 'anybody' ? [] : [{ metricsToken: [] }] }),
    parameters: [...pathParameters(operation), ...queryParameters(operation), ...headers(operation)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: content([body], 'input') } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, bodies]) => [
          status,
          { description: STATUS_CODES[status] ?? '', content: content(bodies, 'output') },
        ]),
      ),
      ...(access === undefined ? { default: { $ref: '#/components/responses/problem' } } : {}),
    },
  };
}

function content(bodies: readonly { type: string; schema?: Schema }[], io: 'input' | 'output'): Json {
  return Object.fromEntries(
    bodies.map(({ type, schema }) => [type, schema === undefined ? {} : { schema: schemaOf(schema, io) }]),
  );
}

function pathParameters({ path }: Operation): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'apiRegion' ? { type: 'string', enum: apiRegions } : { type: 'string' },
  }));
}

function queryParameters({ query }: Operation): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headers({ id, method }: Operation): Json[] {
  const header = (name: string, required: boolean, description: string, schema: Json): Json => ({
    name,
    in: 'header',
    required,
    description,
    schema,
  });
  const string = { type: 'string' };
  return [
    ...(method === 'get' ? [] : [header('X-CSRF', true, openApiTexts.csrf, { const: '1' })]),
    ...(id === 'saveAccount'
      ? [
          header('Idempotency-Key', true, openApiTexts.idempotencyKey, { ...string, format: 'uuid' }),
          header('If-Match', false, openApiTexts.ifMatch, string),
          header('If-None-Match', false, openApiTexts.ifNoneMatch, { const: '*' }),
        ]
      : []),
  ];
}

/** A part of the document needs no name of its own dialect. */
function schemaOf(schema: Schema, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
