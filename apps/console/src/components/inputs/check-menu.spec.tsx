import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '../../../test/render';
import { CheckMenu } from './check-menu';

const OPTIONS = [
  { value: 'fra1', label: 'fra1', count: 1200 },
  { value: 'nyc3', label: 'nyc3', count: 2 },
];

describe('CheckMenu', () => {
  const open = async (props: Partial<Parameters<typeof CheckMenu>[0]> = {}) => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    renderInApp(<CheckMenu label="Region" options={OPTIONS} selected={[]} onChange={onChange} {...props} />);
    await user.click(screen.getByRole('button', { name: /^Region/ }));
    await screen.findByPlaceholderText('Search');
    // Its content is loaded when it opens for the first time.
    await waitFor(() => expect(document.querySelector('.mantine-Skeleton-root')).toBe(null));
    return { onChange, user };
  };

  const listed = () => screen.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent);

  it('toggles options', async () => {
    const { onChange, user } = await open({ selected: ['nyc3'] });

    await user.click(screen.getByRole('option', { name: /fra1/, hidden: true }));
    await user.click(screen.getByRole('option', { name: /nyc3/, hidden: true }));

    expect(onChange.mock.calls).toEqual([[['nyc3', 'fra1']], [[]]]);
  });

  it('lists selected values, also if they are no longer options', async () => {
    await open({ selected: ['sfo1'] });

    expect(listed()).toEqual(['sfo1', 'fra11,200', 'nyc32']);
  });

  it('explains why there are no options, once that is known', async () => {
    await open({ options: undefined, trouble: 'It took too long' });

    expect(screen.getByText('It took too long')).toBeTruthy();
    expect(screen.queryByLabelText('Loading region')).toBe(null);
  });

  it('searches its options', async () => {
    const { user } = await open();

    await user.type(screen.getByPlaceholderText('Search'), 'NYC');

    expect(listed()).toEqual(['nyc32']);
  });

  it('accepts a value that is not an option only if allowed', async () => {
    const { user, onChange } = await open({ isOpenEnded: true });

    await user.type(screen.getByPlaceholderText('Search'), 'lon1');
    await user.click(screen.getByRole('option', { name: /lon1/, hidden: true }));

    expect(onChange).toHaveBeenCalledWith(['lon1']);
  });

  it('says that there are no options', async () => {
    await open({ options: [] });

    expect(screen.getByText('No options')).toBeDefined();
  });
});
