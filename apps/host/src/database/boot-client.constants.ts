/** How the host connects during start-up, with a connection timeout in milliseconds. */
export const BOOT_CLIENT = {
  application_name: 'maestro-host starting',
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
};
