import { describe, expect, it } from 'vitest';
import { ApiProblem, ServerUnreachableError } from '../api/api-problem';
import { fieldErrors } from './field-errors';

const problem = (errors?: { field: string; message: string }[]) =>
  new ApiProblem({
    type: 'urn:problem-type:maestro:invalid-request',
    code: 'invalid-request',
    title: 'Invalid request',
    status: 400,
    detail: '',
    instance: '',
    errors,
  });

describe('fieldErrors', () => {
  it('assigns each message to its field, the first one of several', () => {
    const error = problem([
      { field: 'name', message: 'name must be one line' },
      { field: 'name', message: 'name must be shorter' },
      { field: 'credentials.token', message: '64 hexadecimal digits.' },
      { field: 'elsewhere', message: 'no' },
    ]);

    expect(fieldErrors(error, ['name', 'credentials.token'])).toEqual({
      name: 'Name must be one line',
      'credentials.token': '64 hexadecimal digits.',
    });
  });

  it.each([problem(), new ServerUnreachableError(), undefined])('finds none in %s', (error) => {
    expect(fieldErrors(error, ['name'])).toEqual({});
  });
});
