# Sourced by mvnw. Vaadin's Maven plugin runs inside Maven's own JVM, so Maven toolchains cannot help:
# when neither JAVA_HOME nor the javac on PATH is new enough, look where JDKs usually live.
MIN_JDK=25

jdk_major() { # feature version of the JDK in directory $1, 0 when there is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  found=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  echo "${found:-0}"
}

pick_jdk() {
  if [ -n "${JAVA_HOME-}" ] && [ "$(jdk_major "$JAVA_HOME")" -ge "$MIN_JDK" ]; then return; fi
  javac=$(command -v javac 2>/dev/null) || javac=
  if [ -n "$javac" ]; then
    home=$(cd -P "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")/.." 2>/dev/null && pwd -P)
    if [ "$(jdk_major "$home")" -ge "$MIN_JDK" ]; then JAVA_HOME=$home; export JAVA_HOME; return; fi
  fi
  best=0 best_home=
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    major=$(jdk_major "$home")
    if [ "$major" -ge "$MIN_JDK" ] && [ "$major" -gt "$best" ]; then best=$major best_home=$home; fi
  done
  if [ -z "$best_home" ]; then
    echo "mvnw: needs a JDK $MIN_JDK or newer and found none: install one (for example Temurin $MIN_JDK) or set JAVA_HOME to it." >&2
    exit 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
  echo "mvnw: using JDK $best in $best_home" >&2
}

maven_is_recent() { # is version $1 at least 3.8.7?
  printf '%s\n' "$1" | awk -F. '{ exit !($1 > 3 || ($1 == 3 && ($2 > 8 || ($2 == 8 && $3 + 0 >= 7)))) }'
}

run_installed_maven() { # does not return when a recent enough mvn is on PATH
  installed=$(command -v mvn 2>/dev/null) || return 0
  version=$("$installed" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && maven_is_recent "$version" || return 0
  unset MAVEN_HOME
  exec "$installed" "$@"
}

require_downloader() {
  [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists" ] && return 0
  command -v curl >/dev/null 2>&1 || command -v wget >/dev/null 2>&1 && return 0
  echo "mvnw: found no Maven 3.8.7 or newer and neither curl nor wget to fetch one: install one of the three." >&2
  exit 1
}

pick_jdk
run_installed_maven "$@"
require_downloader
