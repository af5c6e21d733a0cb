/** Asks again when a value changes, not when it is first seen. */
import { useEffect, useRef } from 'react';

export function useReloadOn(value: unknown, reload: () => void): void {
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    reload();
  }, [value, reload]);
}
