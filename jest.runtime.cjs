const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const ROOT = __dirname + sep;

/** Whether a module is of this repository or one of its packages, and no spec. */
const isShared = (path) => path.startsWith(ROOT) && !path.endsWith('.spec.ts');

/** What loads the shared modules, by resolver: there is one in each process, and in watch mode, one for each run. */
const commons = new WeakMap();

/**
 * Jest's runtime, except that the spec files of a process share the modules that they import: each would otherwise load NestJS and
 * a thousand other files again, and compile them from cold, which took longer than the tests. Specs themselves are still separate.
 *
 * So a module keeps its state from one spec file to the next, like in a host. jest.environment.cjs gives all of them one global object.
 */
module.exports = class SharingRuntime extends Runtime {
  #common;

  constructor(config, environment, resolver, ...more) {
    super(config, environment, resolver, ...more);
    this.#common = commons.get(resolver) ?? new CommonRuntime(config, lasting(environment), resolver, ...more);
    commons.set(resolver, this.#common);
    this.#shareImported();
    this.#shareRequired();
  }

  getSourceMaps() {
    return new Map([...this.#common.getSourceMaps(), ...super.getSourceMaps()]);
  }

  #shareImported() {
    const { esmLoader } = this;
    const loadEsmModule = esmLoader.loadEsmModule.bind(esmLoader);
    const loadCjsAsEsm = esmLoader.loadCjsAsEsm.bind(esmLoader);
    esmLoader.loadEsmModule = (path, ...more) =>
      isShared(path) ? this.#common.load(path, ...more) : loadEsmModule(path, ...more);
    esmLoader.loadCjsAsEsm = (from, path, ...more) =>
      isShared(path) ? this.#common.esmLoader.loadCjsAsEsm(from, path, ...more) : loadCjsAsEsm(from, path, ...more);
  }

  #shareRequired() {
    const { cjsLoader } = this;
    const requireModule = cjsLoader.requireModule.bind(cjsLoader);
    cjsLoader.requireModule = (from, name, options, ...more) => {
      const isOwn = options?.isInternalModule || !name || this._resolution.isCoreModule(name);
      const isCommon = !isOwn && isShared(this._resolution.resolveCjs(from, name));
      return isCommon
        ? this.#common.requireModule(from, name, options, ...more)
        : requireModule(from, name, options, ...more);
    };
  }
};

/** It is never torn down. */
class CommonRuntime extends Runtime {
  #loading = Promise.resolve();

  /** Loads one module graph at a time, because Node cannot link two that have a cycle in common. */
  load(path, ...more) {
    const loaded = this.#loading.then(async () => {
      const module = await this.esmLoader.loadEsmModule(path, ...more);
      return this.esmLoader.linkAndEvaluateModule(module);
    });
    this.#loading = loaded.catch(() => undefined);
    return loaded;
  }
}

/** The environment, as it is now: Jest takes it apart after each spec file. */
function lasting(environment) {
  const { global, moduleMocker } = environment;
  const context = environment.getVmContext();
  const conditions = environment.exportConditions();
  return { global, moduleMocker, getVmContext: () => context, exportConditions: () => conditions };
}
