import { startDigitalOceanEmulator } from './digitalocean/digitalocean-emulator.js';
import { readEmulatorCommand } from './emulator-command.js';

const { digitalocean: options, withParent } = readEmulatorCommand(process.argv.slice(2));
const digitalocean = await startDigitalOceanEmulator(options);

const stop = (): void => {
  process.stdin.pause();
  void digitalocean.close();
};

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
if (withParent) {
  process.stdin.once('close', stop).once('end', stop).resume();
}
process.stdout.write(`${JSON.stringify({ digitalocean: { url: digitalocean.url, token: digitalocean.token } })}\n`);
