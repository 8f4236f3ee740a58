const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const { stayOnLoopback } = require('./jest.network.cjs');

/** Stack frames of an error: enough to find a failure, while code under test makes and handles many errors. Jest sets 100. */
const STACK_FRAMES = 25;

/** The one of this process, if it has begun. */
const environments = [];

/**
 * Jest's environment for Node, with an ordinary global object. Jest's own is behind an interceptor and a proxy, which every use of
 * `Object` or `Promise` has to pass: specs that compute took half as long again.
 *
 * All spec files of a process have the same one, so that they can share modules (jest.runtime.cjs).
 */
module.exports = class SpecEnvironment extends TestEnvironment {
  #restore;

  constructor(config, context) {
    if (environments[0]) return environments[0];
    const { createContext } = vm;
    // Jest offers no other way to choose its context.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    // axios reads them for each request. Node determines them once, but in Jest's copy of `process` each time.
    const { allowedNodeEnvironmentFlags } = process;
    Object.defineProperty(this.global.process, 'allowedNodeEnvironmentFlags', { value: allowedNodeEnvironmentFlags });
    this.global.Error.stackTraceLimit = STACK_FRAMES;
    stayOnLoopback();
    this.#restore = stateOf(this.global);
    environments.push(this);
  }

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.#restore();
  }
};

/** @returns what takes back what a spec file changed, so that the next one begins as if it were the first. */
function stateOf(global) {
  const { process } = global;
  const { exit } = process;
  const env = { ...process.env };
  const properties = Object.getOwnPropertyDescriptors(global);
  return () => {
    for (const key of Reflect.ownKeys(global)) {
      const before = properties[key];
      // Jest keeps its tests and matchers below symbols. Modules that stay loaded keep theirs below names.
      if (!before && typeof key === 'symbol') delete global[key];
      if (before?.configurable) Object.defineProperty(global, key, before);
    }
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.exit = exit;
    process.removeAllListeners();
    global.Error.stackTraceLimit = STACK_FRAMES;
  };
}
