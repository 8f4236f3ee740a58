import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AUDIT_ACTIONS } from './settings.query';

const API = join(import.meta.dirname, '../../../../host/openapi.json');

it('every action of the audit has a label of its own, and there are no others', () => {
  const { parameters } = JSON.parse(readFileSync(API, 'utf8')).paths['/api/v1/audit'].get;
  const { schema } = parameters.find(({ name }: { name: string }) => name === 'action');

  expect(Object.keys(AUDIT_ACTIONS).toSorted()).toEqual(schema.enum.toSorted());
  expect(new Set(Object.values(AUDIT_ACTIONS)).size).toBe(schema.enum.length);
});
