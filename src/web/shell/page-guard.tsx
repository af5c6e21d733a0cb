/** Keeps a defect of one page from taking the whole screen away: the places at the top stay, and another page can be chosen. */
import { Component, type ReactNode } from 'react';

interface Shown {
  /** Another page begins anew. */
  readonly page: string;
  readonly words: string;
  readonly children: ReactNode;
}

interface Held {
  readonly brokenPage: string | null;
}

export class PageGuard extends Component<Shown, Held> {
  override state: Held = { brokenPage: null };

  override componentDidCatch(): void {
    this.setState({ brokenPage: this.props.page });
  }

  static getDerivedStateFromError(): Partial<Held> {
    return { brokenPage: '' };
  }

  override render(): ReactNode {
    const { brokenPage } = this.state;
    if (brokenPage === null || (brokenPage !== '' && brokenPage !== this.props.page)) return this.props.children;
    return <p className="problem page-problem">{this.props.words}</p>;
  }
}
