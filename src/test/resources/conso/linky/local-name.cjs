'use strict';
// What a line in the hosts file and a forwarded port would do: connections to the gateway's public name go to a local port.
// The client and its libraries stay as published, TLS is checked against the name, and nothing else is reachable.
const net = require('net');

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...wanted) {
  const options = Array.isArray(wanted[0]) ? wanted[0][0] : wanted[0];
  if (!options || options.host !== process.env.LOCAL_NAME || Number(options.port) !== 443) {
    throw new Error('no connection allowed to ' + (options && options.host));
  }
  options.host = '127.0.0.1';
  options.port = Number(process.env.LOCAL_PORT);
  return connect.apply(this, wanted);
};
