import { mailHtml } from './mail-html.js';

describe('a mail as HTML', () => {
  const tagsOf = (html: string): string[] => [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag!);

  it('links to the console once', () => {
    const link = 'https://maestro.example.com/changes?run=1&kind=a';
    const html = mailHtml({ title: 't', lines: ['created: web-1', link], link });

    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(html).toContain('<a href="https://maestro.example.com/changes?run=1&amp;kind=a">');
  });

  it.each(['javascript:alert(1)', '/changes'])('does not link to %s', (link) => {
    expect(tagsOf(mailHtml({ title: 't', lines: [], link }))).not.toContain('a');
  });

  it('shows hostile names as text', () => {
    const html = mailHtml({
      title: `<img src=x onerror="alert(1)">&lt;b&gt;`,
      lines: [`</li></ul><script>alert('1')</script>`, `<a href='https://evil.example'>`],
      link: `https://maestro.example.com/"><script>`,
    });

    expect(tagsOf(html)).toEqual(['html', 'head', 'meta', 'body', 'p', 'strong', 'ul', 'li', 'li', 'p', 'a']);
    expect(html).toContain('&amp;lt;b&amp;gt;');
    expect(html).toContain('href="https://maestro.example.com/&quot;&gt;&lt;script&gt;"');
  });
});
