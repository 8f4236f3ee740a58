// Stops this process gracefully when its parent process is gone, for whatever reason.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
