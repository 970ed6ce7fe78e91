// What the browser keeps: `local` across visits, `tab` across reloads of this tab. A browser that
// refuses storage costs only the keeping.
const keeper = (area) => ({
  read(name) {
    try {
      return JSON.parse(area().getItem(`anneal.${name}`));
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      if (value === null) area().removeItem(`anneal.${name}`);
      else area().setItem(`anneal.${name}`, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden.
    }
  },
});

export const local = keeper(() => localStorage);
export const tab = keeper(() => sessionStorage);
