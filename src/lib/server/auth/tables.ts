/** Where the sign-in library finds its models: our tables and columns. */
export const PERSON = {
	modelName: 'person',
	fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' }
} as const;

export const SESSION = {
	modelName: 'session',
	fields: {
		userId: 'person_id',
		expiresAt: 'expires_at',
		ipAddress: 'ip_address',
		userAgent: 'user_agent',
		createdAt: 'created_at',
		updatedAt: 'updated_at'
	}
} as const;

export const CREDENTIAL = {
	modelName: 'credential',
	fields: {
		userId: 'person_id',
		accountId: 'account_id',
		providerId: 'provider_id',
		accessToken: 'access_token',
		refreshToken: 'refresh_token',
		idToken: 'id_token',
		accessTokenExpiresAt: 'access_token_expires_at',
		refreshTokenExpiresAt: 'refresh_token_expires_at',
		createdAt: 'created_at',
		updatedAt: 'updated_at'
	}
} as const;

export const VERIFICATION = {
	modelName: 'verification',
	fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' }
} as const;

export const RATE_LIMIT = { modelName: 'rate_limit', fields: { lastRequest: 'last_request' } } as const;

export const TWO_FACTOR = {
	user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
	twoFactor: {
		modelName: 'two_factor',
		fields: {
			userId: 'person_id',
			backupCodes: 'backup_codes',
			failedVerificationCount: 'failed_count',
			lockedUntil: 'locked_until'
		}
	}
} as const;

export const PASSKEY = {
	passkey: {
		modelName: 'passkey',
		fields: {
			userId: 'person_id',
			publicKey: 'public_key',
			credentialID: 'credential_id',
			deviceType: 'device_type',
			backedUp: 'backed_up',
			createdAt: 'created_at'
		}
	}
} as const;
