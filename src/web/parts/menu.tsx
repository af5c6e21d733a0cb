/** A button that unfolds a small panel. It closes by Escape, by its button, and when one goes elsewhere. */
import { type ReactNode, useEffect, useRef } from 'react';
import './menu.css';

interface Shown {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onOpen?: () => void;
}

export function Menu({ label, children, className = '', onOpen }: Shown) {
  const root = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ type, target }: Event) => {
      const menu = root.current;
      if (!menu?.open || !(target instanceof Node) || menu.contains(target)) return;
      // Pressing on plain words in the panel gives the focus to what lies around the menu.
      if (type === 'focusin' && target.contains(menu)) return;
      menu.open = false;
    };
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    return () => {
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
    };
  }, []);
  return (
    <details
      ref={root}
      className={`menu ${className}`}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !root.current?.open) return;
        event.stopPropagation();
        root.current.open = false;
        root.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      <div className="panel">{children}</div>
    </details>
  );
}
