import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '../../../test/render';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';
import { ProblemAlert } from './problem-alert';

const PROBLEM = new ApiProblem({
  type: 'urn:problem-type:maestro:invalid-request',
  code: 'invalid-request',
  title: 'Invalid request',
  status: 400,
  detail: 'The request was refused.',
  instance: 'r-42',
  errors: [{ field: 'name', message: 'name must be one line' }],
});

describe('ProblemAlert', () => {
  it('shows what happened, each field and the id of the request', () => {
    renderInApp(<ProblemAlert error={PROBLEM} />);

    const alert = screen.getByRole('alert');
    for (const part of ['Invalid request', 'The request was refused.', 'name must be one line', 'r-42'])
      expect(alert.textContent).toContain(part);
  });

  it('says once what the detail says already', () => {
    const message = 'kind: drop is not known. Did you mean digitalocean.droplet?';
    const detail = `query, at character 6: ${message}`;
    renderInApp(
      <ProblemAlert error={new ApiProblem({ ...PROBLEM.facts, detail, errors: [{ field: 'query', message }] })} />,
    );

    expect(screen.getByRole('alert').textContent?.split('drop is not known')).toHaveLength(2);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('reports an unreachable host, and offers to retry', async () => {
    const retry = vi.fn();
    renderInApp(<ProblemAlert error={new ServerUnreachableError()} onRetry={retry} />);

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(screen.getByRole('alert').textContent).toContain('Connection to the server lost');
    expect(retry).toHaveBeenCalledOnce();
  });
});
