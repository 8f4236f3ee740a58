import { describe, expect, it } from 'vitest';
import { describeSubscription } from './describe-subscription';
import { bodyOf, draftOf, newDraft, ofTopic } from './subscription-draft';

const NAMES = { channel: 'on-call', view: 'Web', connections: new Map([['1', 'Production']]) };
const UTC = { timeZone: 'UTC' };

describe('a subscription', () => {
  it('reads as a sentence', () => {
    expect(describeSubscription(newDraft('findings', { ...UTC, severities: ['critical', 'high'] }), NAMES)).toBe(
      'Tells on-call at once when critical or high findings are opened or resolved.',
    );
    expect(
      describeSubscription(
        newDraft('changes', {
          ...UTC,
          digest: 'week',
          query: 'tag:a',
          connections: ['1'],
          quietFrom: '22:00',
          quietTo: '07:00',
        }),
        NAMES,
      ),
    ).toBe(
      'Tells on-call every Monday at 09:00 (UTC) when resources are created, deleted or changed, if they match tag:a, in Production.' +
        ' Holds messages from 22:00 to 07:00 (UTC). What is urgent is sent at once.',
    );
    expect(describeSubscription(newDraft('view', { ...UTC, events: ['changed'], fields: ['status'] }), NAMES)).toBe(
      'Tells on-call at once when resources have changed in status in the view Web.',
    );
    expect(describeSubscription(newDraft('budget', { ...UTC, amount: 500 }), { connections: new Map() })).toBe(
      'Tells a channel at once when the monthly cost of resources is over USD 500.',
    );
    expect(describeSubscription(newDraft('syncs', { ...UTC, events: ['late'] }), NAMES)).toBe(
      'Tells on-call at once when tasks of syncs are late, late being 2 times the interval of the schedule.',
    );
  });

  it('drops what another topic does not have, and its name unless a person chose it', () => {
    const draft = newDraft('view', { view: 'web', fields: ['status'], groupBy: 'kind' });

    expect(ofTopic(draft, 'syncs')).toMatchObject({ view: '', fields: [], groupBy: 'none', name: 'Syncs' });
    expect(ofTopic({ ...draft, name: 'mine' }, 'syncs').name).toBe('mine');
  });

  it('is the same after it was edited and saved without a change', () => {
    const body = bodyOf(
      newDraft('budget', { ...UTC, channelId: 'c', amount: 10, quietFrom: '22:00', quietTo: '07:00', digest: 'day' }),
    );
    const saved = { ...body, id: 'x', createdAt: '', checks: [], enabled: false };
    const thresholds = { ...saved, budget: { amount: 10, currency: 'USD', thresholds: [80] } };

    expect(bodyOf(draftOf(thresholds as never), thresholds as never)).toEqual({
      ...body,
      ...{ enabled: false, budget: thresholds.budget },
    });
  });
});
