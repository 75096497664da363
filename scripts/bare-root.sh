#!/bin/sh
# Proof that nothing of a developer's machine is needed: an emptied Debian 12 with Node 20 and git, the repository
# cloned into it, then `npm ci && npm run demo` (first and next start, timed) and `npm test`, as root and as a plain
# user. Needs root, debootstrap and a Node 20 on this machine.
#
#   scripts/bare-root.sh FOLDER [root|user|both] [demo|test|all]
set -eu
folder=${1:?usage: scripts/bare-root.sh FOLDER [root|user|both] [demo|test|all]}
who=${2:-both}
what=${3:-all}
repository=$(cd "$(dirname "$0")/.." && pwd)
root=$folder/root

make_root() {
  mkdir -p "$folder"
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$root"
}

# Node 20 and its npm, as this machine has them, outside any package.
add_node() {
  node=$(readlink -f "$(PATH=/usr/local/bin:/usr/bin:/bin command -v node)")
  case $("$node" --version) in v20.*) ;; *) echo "a Node 20 is needed in /usr/bin or /usr/local/bin" >&2; exit 1 ;; esac
  npm=$(dirname "$(dirname "$(readlink -f "$(PATH=/usr/local/bin:/usr/bin:/bin command -v npm)")")")
  mkdir -p "$root/usr/local/lib/node_modules"
  cp "$node" "$root/usr/local/bin/node"
  rm -rf "$root/usr/local/lib/node_modules/npm"
  cp -r "$npm" "$root/usr/local/lib/node_modules/npm"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  # Authorities of this network's own, if it has any.
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  printf '[safe]\n\tdirectory = *\n' > "$root/etc/gitconfig" # the mounted repository belongs to another user
  grep -q '^tecnica:' "$root/etc/passwd" || chroot "$root" useradd --create-home tecnica
}

# What happens inside, as the given user, from the clone on.
write_steps() {
  cat > "$root/steps.sh" <<'STEPS'
set -eu
what=$1
cd
rm -rf articula
git clone --quiet /repository articula
cd articula
echo "== $(id -un) in $(pwd), node $(node --version)"
command -v chromium psql pg_ctl google-chrome && { echo 'this root is not bare' >&2; exit 1; }
npm ci --no-audit --no-fund > ../install.log 2>&1 || { tail -20 ../install.log; exit 1; }
if [ "$what" != test ]; then
  for turn in first next; do
    begun=$(date +%s%N)
    : > ../demo.log
    npm run demo >> ../demo.log 2>&1 &
    demo=$!
    until grep -q 'atiende en' ../demo.log; do
      kill -0 $demo 2> /dev/null || { cat ../demo.log; exit 1; }
      sleep 0.1
    done
    echo "== demo, $turn start: $(( ($(date +%s%N) - begun) / 1000000 )) ms"
    [ $turn = first ] && sed -n '/atiende en/,$p' ../demo.log
    node -e "fetch('http://127.0.0.1:3000/api/health').then((r) => r.text()).then((t) => console.log('== health', t))"
    kill -TERM $demo
    wait $demo || true
    until ! ls /proc/[0-9]*/exe 2> /dev/null | xargs -r readlink 2> /dev/null | grep -q native/bin/postgres; do sleep 0.1; done
  done
fi
if [ "$what" != demo ]; then
  begun=$(date +%s)
  npm test > ../test.log 2>&1 || { tail -60 ../test.log; exit 1; }
  tail -1 ../test.log
  echo "== tests: $(( $(date +%s) - begun )) s"
fi
STEPS
}

# A mount and process namespace of its own: what is started inside ends with it.
inside() {
  unshare --mount --pid --fork sh -eu -c '
    root=$1; repository=$2; user=$3; what=$4
    mount --make-rprivate /
    mkdir -p "$root/repository"
    mount --bind "$repository" "$root/repository"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmp "$root/tmp"
    exec env -i HOME=/ PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
      NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt chroot "$root" su "$user" -m -s /bin/sh -c "HOME=\$(getent passwd $user | cut -d: -f6) exec sh /steps.sh $what"
  ' sh "$root" "$repository" "$1" "$2"
}

[ -x "$root/bin/sh" ] || make_root
add_node
write_steps
[ "$who" = user ] || inside root "$what"
[ "$who" = root ] || inside tecnica "$what"
