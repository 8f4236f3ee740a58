describe('the environment of specs', () => {
  it('determines the flags of Node once', () => {
    expect(process.allowedNodeEnvironmentFlags).toBe(process.allowedNodeEnvironmentFlags);
  });

  it('keeps the stacks of errors short', () => {
    const descend = (depth: number): Error => (depth === 0 ? new Error('deep') : descend(depth - 1));

    expect(descend(100).stack?.match(/^ +at /gm)).toHaveLength(25);
  });

  it('has an ordinary global object', () => {
    Object.assign(globalThis, { ofThisSpec: true });

    expect(Reflect.get(globalThis, 'ofThisSpec')).toBe(true);
    expect(new Function('return this')()).toBe(globalThis);
  });
});
