import { ContainerModule } from 'inversify';

/** The wiring of a connection. The SDK comes with the first: it takes a quarter of a second, which a process that opens none does not need. */
export const spacesModule = new ContainerModule(async (options) => {
  const { bindSpaces } = await import('./bind-spaces.js');
  bindSpaces(options);
});
