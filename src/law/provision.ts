/** Law as dated events: the state of a provision is computed for a day and never stored. */
export const PROVISION_STATES = ['not-yet-in-force', 'in-force', 'suspended', 'ended', 'not-verified'] as const;
export type ProvisionState = (typeof PROVISION_STATES)[number];

export const EFFECTS = ['prohibited', 'restricted', 'licence', 'catch-all', 'duty'] as const;
export type Effect = (typeof EFFECTS)[number];

/** A calendar day, `YYYY-MM-DD`; no clock and no time zone. */
export type Day = string;
