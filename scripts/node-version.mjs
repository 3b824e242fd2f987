// Loaded before any script, in plain JavaScript: an older Node can't read TypeScript and would only say so in its own
// words.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Leerbank needs Node 22.22 or newer; this is ${process.versions.node}.\n` +
      'On Linux `npm install` brings Node 24 along: run `npm install` again, without --omit=optional.\n' +
      'Elsewhere, install Node 24 from https://nodejs.org and try again.',
  );
  process.exit(1);
}
