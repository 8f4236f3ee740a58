import { describe, expect, it } from 'vitest';
import { FEED_LABELS, type FeedFormat, feedAddress, feedQuery, feedSnippet } from './feed-snippets';

describe('the parameters of a feed', () => {
  it.each([
    ['region:fra1 cost>50', '', 'query=region%3Afra1+cost%3E50'],
    ['', '?port=9100&tag=a&tag=b', 'port=9100&tag=a&tag=b'],
    [' tag:web ', 'port=9100&query=tag:db', 'port=9100&query=tag%3Aweb'],
    ['', '', ''],
  ])('of the query %j and %j are %j', (query, more, parameters) => {
    expect(feedQuery(query, more)).toBe(parameters);
  });
});

describe('the configuration of a tool', () => {
  it.each(Object.keys(FEED_LABELS) as FeedFormat[])('has the address and no parameters: %s', (format) => {
    const address = feedAddress('https://maestro.example/api/v1', format);

    expect(address).toBe(`https://maestro.example/api/v1/feeds/${format}`);
    expect(feedSnippet(format, address)).toMatch(new RegExp(`${address}\\s`));
  });

  it('leads Prometheus to a file with the token', () => {
    expect(feedSnippet('prometheus', 'http://h')).toContain('credentials_file: /etc/prometheus/maestro-token');
  });
});
