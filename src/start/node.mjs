// Loaded before anything else (node --import), in plain JavaScript: an old Node could not even read the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Articula necesita Node 22.18 o posterior y este es ${process.versions.node}: actualice Node, o instale con «npm ci» sin --omit=optional y use «npm start».\n`);
  process.exit(1);
}
