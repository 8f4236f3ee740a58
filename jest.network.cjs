const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const LOOPBACK_NAME = /^(.+\.)?localhost\.?$/i;
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|(::ffff:)127(\.\d{1,3}){3}|0\.0\.0\.0|::)$/i;

/** Whether traffic for this host stays on this machine. Absent: the default, or the path of a socket. */
const staysHere = (host) => !host || LOOPBACK_NAME.test(host) || LOOPBACK_ADDRESS.test(host);

const refusal = (code, what, host) =>
  Object.assign(
    new Error(`Specs only reach this machine, and may not ${what} ${host}. Give it an address of loopback.`),
    { code },
  );

/**
 * Keeps the traffic of specs on this machine, also if one forgets to replace the address of a provider. To the code under test, others look
 * as they do on a machine without a network: unknown, or refusing connections.
 */
exports.stayOnLoopback = () => {
  const { lookup } = dns;
  const lookupPromise = dns.promises.lookup;
  const { connect } = net.Socket.prototype;

  dns.lookup = function (host, options, done = options) {
    if (staysHere(host) || net.isIP(host)) return Reflect.apply(lookup, this, arguments);
    process.nextTick(done, refusal('ENOTFOUND', 'look up', host));
    return {};
  };
  dns.promises.lookup = async (host, options) => {
    if (staysHere(host) || net.isIP(host)) return lookupPromise(host, options);
    throw refusal('ENOTFOUND', 'look up', host);
  };
  net.Socket.prototype.connect = function (...given) {
    const [options] = Array.isArray(given[0]) ? given[0] : net._normalizeArgs(given);
    const { host } = options;
    if (!net.isIP(host) || staysHere(host)) return Reflect.apply(connect, this, given);
    process.nextTick(() => this.destroy(refusal('ECONNREFUSED', 'connect to', host)));
    return this;
  };
  syncBuiltinESMExports();
};
