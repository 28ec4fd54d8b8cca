// Read by Node versions that are too old for the rest: nothing newer than `import` may be used here.
var least = [20, 19];

/** Ends the process with one readable sentence when this Node is too old. */
export function checkNode() {
  var found = process.versions.node.split('.').map(Number);
  if (found[0] > least[0] || (found[0] === least[0] && found[1] >= least[1])) return;
  process.stderr.write('Balie needs Node ' + least.join('.') + ' or newer, this is ' + process.versions.node + '. Get a newer one from https://nodejs.org.\n');
  process.exit(1);
}
