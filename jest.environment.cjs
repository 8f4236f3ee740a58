const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Stack frames of an error: enough to find a failure, while code under test makes and handles many errors. Jest sets 100. */
const STACK_FRAMES = 25;

/**
 * Jest's environment for Node, with an ordinary global object. Jest's own is behind an interceptor and a proxy, which every use of
 * `Object` or `Promise` has to pass: specs that compute took half as long again.
 */
module.exports = class SpecEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    // Jest offers no other way to choose its context.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    this.global.Error.stackTraceLimit = STACK_FRAMES;
    // axios reads them for each request. Node determines them once, but in Jest's copy of `process` each time.
    const { allowedNodeEnvironmentFlags } = process;
    Object.defineProperty(this.global.process, 'allowedNodeEnvironmentFlags', { value: allowedNodeEnvironmentFlags });
  }
};
