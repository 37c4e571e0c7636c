export type ExampleLanguage = "python" | "node" | "php"

export const LANGUAGES: { id: ExampleLanguage; label: string }[] = [
  { id: "python", label: "Python" },
  { id: "node", label: "Node" },
  { id: "php", label: "PHP" },
]

/** How a server signs who its visitor is, for the channel with this key. */
export const EXAMPLES: Record<ExampleLanguage, (key: string) => string> = {
  python: (key) => `# pip install pyjwt
import os, time
import jwt

def messenger_identity(user):
    return jwt.encode(
        {
            "sub": str(user.id),
            "aud": "${key}",
            "exp": int(time.time()) + 600,
            "name": user.name,
            "email": user.email,
        },
        os.environ["REJOINDER_SECRET"],
        algorithm="HS256",
    )`,
  node: (key) => `// npm install jsonwebtoken
import jwt from "jsonwebtoken"

export function messengerIdentity(user) {
  return jwt.sign(
    { name: user.name, email: user.email },
    process.env.REJOINDER_SECRET,
    {
      algorithm: "HS256",
      subject: String(user.id),
      audience: "${key}",
      expiresIn: "10m",
    },
  )
}`,
  php: (key) => `<?php // composer require firebase/php-jwt
use Firebase\\JWT\\JWT;

function messenger_identity(User $user): string {
    return JWT::encode(
        [
            "sub" => (string) $user->id,
            "aud" => "${key}",
            "exp" => time() + 600,
            "name" => $user->name,
            "email" => $user->email,
        ],
        getenv("REJOINDER_SECRET"),
        "HS256"
    );
}`,
}

/** What the page says with what its server signed. */
export const BOOT = (key: string): string => `Rejoinder("boot", {
  key: "${key}",
  identity: "…what your server signed…",
})`
