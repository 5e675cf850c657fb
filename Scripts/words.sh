# Sourced by the other scripts: says a line in the language that the program itself would use.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  zh* | "" | C | C.* | POSIX) language=zh ;;
  *) language=en ;;
esac

# usage: say CHINESE ENGLISH
say() {
  if [ "$language" = zh ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}
