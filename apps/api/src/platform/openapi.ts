/** The API's description (OpenAPI 3.1), made from the routes, the row definitions and the input classes; nothing is declared twice (ARCHITECTURE.md 17.8). */
import { type ColumnSpec, ROWS } from '#contracts';
import { getMetadataStorage } from 'class-validator';
import type { RouteEntry } from './route-check.js';

type Schema = Record<string, unknown>;
const KINDS: Record<string, Schema> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string' },
  moment: { type: 'string', format: 'date-time' },
  int: { type: 'integer' },
  number: { type: 'number' },
  bool: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  json: {},
};

function columnSchema(spec: ColumnSpec): Schema {
  const maybe = spec.endsWith('?');
  const schema = KINDS[spec.replace('?', '')];
  return maybe ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function rowSchemas(): Record<string, Schema> {
  return Object.fromEntries(
    ROWS.map((row) => [
      row.name,
      {
        type: 'object',
        required: Object.keys(row.columns),
        properties: Object.fromEntries(Object.entries(row.columns).map(([name, spec]) => [name, columnSchema(spec)])),
      },
    ]),
  );
}

/** Names and whether they must be there, read from the validators. */
function inputSchema(input: NonNullable<RouteEntry['input']>): Schema {
  const known = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
  const names = [...new Set(known.map((one) => one.propertyName))];
  const maybe = new Set(known.filter((one) => one.type === 'conditionalValidation').map((one) => one.propertyName));
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !maybe.has(name)),
    properties: Object.fromEntries(names.map((name) => [name, {}])),
  };
}

export function describeApi(routes: readonly RouteEntry[]): Schema {
  const inputs = routes.flatMap((route) =>
    route.input ? [[route.input.name, inputSchema(route.input)] as const] : [],
  );
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const row = ROWS.find((one) => path === `/api/${one.name}` || path === `/api/${one.name}/{id}`);
    (paths[path] ??= {})[route.method.toLowerCase()] = {
      operationId: route.handler,
      'x-permission': route.permission,
      'x-reads': route.reads || route.method === 'GET',
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(route.input && route.method !== 'GET'
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: { $ref: `#/components/schemas/${route.input.name}` } } },
            },
          }
        : {}),
      responses: {
        default: {
          description: 'answer or problem',
          ...(row && route.method === 'GET'
            ? { content: { 'application/json': { schema: { $ref: `#/components/schemas/${row.name}` } } } }
            : {}),
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Framsteg', version: '1' },
    paths,
    components: { schemas: { ...rowSchemas(), ...Object.fromEntries(inputs) } },
  };
}
