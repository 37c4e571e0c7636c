"""What a business tells of contacts and companies: learned as it comes, and of a type that stays."""
