import { weaknessOf } from './password-rules.js';

describe('the rules of passwords', () => {
  it.each([
    'plum harbour 9 velvet',
    'correct horse battery staple',
    'Xk4#vLq9!mZt',
    '\u043a\u043e\u0440\u0430\u0431\u043b\u044c \u0432 \u0442\u0443\u043c\u0430\u043d\u0435',
    'my password is not this one, dear guest',
    'kjhwqnmzvtre',
  ])('accept %s', (password) => {
    expect(weaknessOf(password, 'ada')).toBeUndefined();
  });

  it.each([
    ['elevenchars', 'at least 12'],
    ['x'.repeat(201), 'at most 200'],
    ['password1234', 'easy to guess'],
    ['P4$$w0rd2026!', 'easy to guess'],
    ['Maestro-2026!!!', 'easy to guess'],
    ['aaaaaaaaaaaaaaaa', 'easy to guess'],
    ['abcabcabcabcabc', 'easy to guess'],
    ['qwertyuiop1234567890', 'easy to guess'],
    ['0987654321zyxwvu', 'easy to guess'],
    ['1qaz2wsx3edc4rfv', 'easy to guess'],
    ['welcomewelcomewelcome', 'easy to guess'],
    ['Lovelace.Ada1815', 'easy to guess'],
    ['adalovelaceadalovelace', 'easy to guess'],
    ['iloveyou12345!', 'easy to guess'],
  ])('refuse %s', (password, why) => {
    expect(weaknessOf(password, 'Ada Lovelace')).toContain(why);
  });
});
